package org.gonghui.mutants;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.pitest.classinfo.ClassByteArraySource;
import org.pitest.classinfo.ClassName;
import org.pitest.mutationtest.EngineArguments;
import org.pitest.mutationtest.engine.MutationDetails;
import org.pitest.mutationtest.engine.MutationEngine;
import org.pitest.mutationtest.engine.gregor.config.GregorEngineFactory;

/// A change that PIT makes in the code of a method, made in the class as it runs.
///
/// @param descriptor of the method, as class files write it
/// @param mutator PIT's name of the kind of change
/// @param index of the instruction in the method, as PIT counts
/// @param description what is changed, in PIT's words
record CodeMutant(
    String className,
    String method,
    String descriptor,
    int line,
    String mutator,
    int index,
    String description)
    implements Mutant {
  private static final MutationEngine ENGINE =
      new GregorEngineFactory()
          .createEngine(
              EngineArguments.arguments().withMutators(List.of("DEFAULTS", "NEGATE_CONDITIONALS")));

  @Override
  public String name() {
    return "%s.%s:%d #%d %s".formatted(className, method, line, index, description);
  }

  @Override
  public boolean isReached(Set<String> lines) {
    return lines.contains(Probe.name(className, line));
  }

  @Override
  public byte[] of(byte[] loaded, ClassLoader loader) {
    var mutater = ENGINE.createMutator(classes(loaded, loader));
    var details =
        mutater.findMutations(ClassName.fromString(className)).stream()
            .filter(this::isIt)
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("no place for " + name()));
    return mutater.getMutation(details.getId()).getBytes();
  }

  private boolean isIt(MutationDetails found) {
    var at = found.getId().getLocation();
    return at.getMethodName().equals(method)
        && at.getMethodDesc().equals(descriptor)
        && found.getMutator().equals(mutator)
        && found.getFirstIndex() == index
        && found.getLineNumber() == line;
  }

  private ClassByteArraySource classes(byte[] loaded, ClassLoader loader) {
    return asked ->
        asked.replace('/', '.').equals(className) ? Optional.of(loaded) : read(asked, loader);
  }

  private static Optional<byte[]> read(String asked, ClassLoader loader) {
    try (var in = loader.getResourceAsStream(asked.replace('.', '/') + ".class")) {
      return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
