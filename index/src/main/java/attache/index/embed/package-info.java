/**
 * Text to vectors, in this process and without a server.
 *
 * <p>In goes a text and its language, out comes a vector of unit length. The models lie as
 * quantised ONNX files in their jars; each is loaded when its language is first asked for.
 */
@NullMarked
package attache.index.embed;

import org.jspecify.annotations.NullMarked;
