/**
 * The Bot API: calls out, updates in, and the pace of both.
 *
 * <p>Only this package touches the client library. {@link attache.bot.telegram.api.BotApi} makes
 * one call and says what is known of it: done, refused, to be repeated later, or unknown. {@link
 * attache.bot.telegram.api.Pacer} keeps the calls within Telegram's limits. {@link
 * attache.bot.telegram.api.Poller} and {@link attache.bot.telegram.api.Webhook} hand raw updates to
 * whoever stores them; {@link attache.bot.telegram.api.UpdateReader} makes an {@link
 * attache.bot.telegram.api.Incoming} of one.
 */
@NullMarked
package attache.bot.telegram.api;

import org.jspecify.annotations.NullMarked;
