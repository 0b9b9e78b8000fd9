/**
 * Records every connection that a Java machine opens and every host name it looks up, and refuses
 * those that leave this computer: nothing Attaché runs connects anywhere but to the configured
 * addresses, and in tests these are local.
 *
 * <p>The tests of every module run under it (see {@link attache.connections.LocalConnectionsOnly}),
 * and the programs that they start can be put under it as under any Java agent.
 */
@NullMarked
package attache.connections;

import org.jspecify.annotations.NullMarked;
