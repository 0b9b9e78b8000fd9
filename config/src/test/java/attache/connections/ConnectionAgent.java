package attache.connections;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.MethodModel;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.lang.instrument.ClassFileTransformer;
import java.lang.instrument.Instrumentation;
import java.lang.instrument.UnmodifiableClassException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.ProtectionDomain;
import java.util.function.Consumer;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.jspecify.annotations.Nullable;

/**
 * The Java agent that has the platform call {@link Connections} before it connects or looks up a
 * name.
 */
public final class ConnectionAgent {
  private static final ClassDesc CONNECTIONS = ClassDesc.of(Connections.class.getName());
  private static final String NET = "sun/nio/ch/Net";
  private static final String RESOLVER = "java/net/InetAddress$PlatformResolver";

  private ConnectionAgent() {}

  /**
   * Called by the Java machine; {@code argument} is the agent's own jar, and behind {@code =} the
   * file to write.
   */
  public static void premain(String argument, Instrumentation instrumentation)
      throws IOException, ClassNotFoundException, UnmodifiableClassException {
    agentmain(argument, instrumentation);
  }

  /** As {@link #premain}, for a machine that runs already. */
  public static void agentmain(String argument, Instrumentation instrumentation)
      throws IOException, ClassNotFoundException, UnmodifiableClassException {
    String[] parts = argument.split("=", 2);
    if (parts.length == 2) {
      System.setProperty(Connections.FILE, parts[1]);
    }
    // Made before the platform can see the jar: from then on it would load the class itself, out of
    // our reach.
    ClassFileTransformer reporting = new Reporting();
    instrumentation.appendToBootstrapClassLoaderSearch(new JarFile(parts[0]));
    instrumentation.addTransformer(reporting, true);
    for (String name : new String[] {NET, RESOLVER}) {
      instrumentation.retransformClasses(Class.forName(name.replace('/', '.')));
    }
  }

  /** Writes the agent as a jar, for {@code -javaagent:JAR=JAR=FILE}. */
  public static Path jar(Path folder) throws IOException {
    Path jar = folder.resolve("connections.jar");
    Manifest manifest = new Manifest();
    Attributes attributes = manifest.getMainAttributes();
    attributes.put(Attributes.Name.MANIFEST_VERSION, "1.0");
    attributes.putValue("Premain-Class", ConnectionAgent.class.getName());
    attributes.putValue("Agent-Class", ConnectionAgent.class.getName());
    attributes.putValue("Can-Retransform-Classes", "true");
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar), manifest)) {
      for (Class<?> type :
          new Class<?>[] {Connections.class, ConnectionAgent.class, Reporting.class}) {
        String name = type.getName().replace('.', '/') + ".class";
        out.putNextEntry(new JarEntry(name));
        try (InputStream in = ClassLoader.getSystemResourceAsStream(name)) {
          if (in == null) {
            throw new IOException(name + " is not on the class path");
          }
          in.transferTo(out);
        }
        out.closeEntry();
      }
    }
    return jar;
  }

  /** Puts a call in front of the two methods that every connection and every look-up passes. */
  static final class Reporting implements ClassFileTransformer {
    @Override
    public byte @Nullable [] transform(
        @Nullable ClassLoader loader,
        @Nullable String name,
        @Nullable Class<?> redefined,
        @Nullable ProtectionDomain domain,
        byte[] bytes) {
      if (NET.equals(name)) {
        return withCallAtStart(
            bytes,
            "connect",
            "(Ljava/net/ProtocolFamily;Ljava/io/FileDescriptor;Ljava/net/InetAddress;I)I",
            code ->
                code.aload(2)
                    .iload(3)
                    .invokestatic(
                        CONNECTIONS,
                        "opened",
                        MethodTypeDesc.ofDescriptor("(Ljava/net/InetAddress;I)V")));
      }
      if (RESOLVER.equals(name)) {
        return withCallAtStart(
            bytes,
            "lookupByName",
            "(Ljava/lang/String;Ljava/net/spi/InetAddressResolver$LookupPolicy;)Ljava/util/stream/Stream;",
            code ->
                code.aload(1)
                    .invokestatic(
                        CONNECTIONS,
                        "lookedUp",
                        MethodTypeDesc.ofDescriptor("(Ljava/lang/String;)V")));
      }
      return null;
    }

    private static byte[] withCallAtStart(
        byte[] bytes, String method, String descriptor, Consumer<CodeBuilder> call) {
      boolean[] found = {false};
      ClassFile format = ClassFile.of();
      byte[] transformed =
          format.transformClass(
              format.parse(bytes),
              ClassTransform.transformingMethodBodies(
                  candidate -> matches(candidate, method, descriptor, found),
                  new CodeTransform() {
                    @Override
                    public void atStart(CodeBuilder code) {
                      call.accept(code);
                    }

                    @Override
                    public void accept(CodeBuilder code, CodeElement element) {
                      code.with(element);
                    }
                  }));
      if (!found[0]) {
        throw new UncheckedIOException(
            new IOException("This Java platform has no method " + method + descriptor));
      }
      return transformed;
    }

    private static boolean matches(
        MethodModel candidate, String method, String descriptor, boolean[] found) {
      boolean matches =
          candidate.methodName().equalsString(method)
              && candidate.methodType().equalsString(descriptor);
      found[0] |= matches;
      return matches;
    }
  }
}
