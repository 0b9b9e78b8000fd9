/**
 * The Telegram bot: who may ask, what is asked, the way of a question, and what admins do.
 *
 * <p>In go raw updates, which are stored before Telegram is told that they arrived; out go messages
 * by way of the {@code Messenger}, which knows what it has shown where, also across a crash.
 *
 * <pre>
 * Reception -> Intake -> Desk -+-> Questions -> Answers -> Messenger
 *                              +-> Taps, StaffCommands, Admission
 *                              +-> Administration -> IndexChanges, Uploads, lists
 * </pre>
 *
 * <p>{@link attache.bot.telegram.TelegramBot} starts and ends all that, {@code Office} puts it
 * together. {@code Questions} decides whose turn it is, {@code Answers} what comes of a turn. Where
 * an admin changes the index, {@code IndexWork} does one thing at a time and shows how it goes, and
 * {@code Ledger} notes down who did it.
 */
@NullMarked
package attache.bot.telegram;

import org.jspecify.annotations.NullMarked;
