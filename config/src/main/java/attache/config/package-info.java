/**
 * The settings of an installation: where they come from and what they may be.
 *
 * <p>In goes a {@link attache.config.SettingsLocation}: a settings file in YAML, the environment,
 * and what the command line says. Out comes a {@link attache.config.SettingsResult}: either {@link
 * attache.config.Settings}, a tree of immutable records whose every value has been checked, or the
 * list of all {@link attache.config.Problem problems} at once, each with its file, line and key. A
 * value that must not be seen, such as the bot's token, is a {@link attache.config.Secret}.
 *
 * <p>A value is taken from the first of these that has it: command line, environment, settings
 * file, default.
 *
 * <p>Since every other package sees this one, it also has the words that all messages share: {@link
 * attache.config.Reason} and {@link attache.config.Counted}, and tells slips of the pen: {@link
 * attache.config.EditDistance}.
 */
@NullMarked
package attache.config;

import org.jspecify.annotations.NullMarked;
