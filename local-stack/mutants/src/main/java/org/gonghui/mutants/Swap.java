package org.gonghui.mutants;

import java.lang.instrument.ClassFileTransformer;
import java.lang.instrument.Instrumentation;
import java.lang.instrument.UnmodifiableClassException;
import java.security.ProtectionDomain;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// A changed class in place of every loaded copy of it, until it is closed. The agent of the jar: a Java machine is given
/// one way to do this, when it starts.
public final class Swap implements ClassFileTransformer, AutoCloseable {
  /// What becomes of a class.
  @FunctionalInterface
  interface Change {
    /// @param loaded the class as it runs, with what the framework made of it
    byte[] of(byte[] loaded, ClassLoader loader);
  }

  private static final AtomicReference<@Nullable Instrumentation> MACHINE = new AtomicReference<>();

  private final String className;
  private final Change change;
  private int changed;
  private @Nullable RuntimeException failure;

  private Swap(String className, Change change) {
    this.className = className;
    this.change = change;
  }

  public static void premain(@Nullable String arguments, Instrumentation given) {
    MACHINE.set(given);
  }

  /// @throws IllegalStateException when it is not in place in every copy that is loaded, or none is
  static Swap of(String className, Change change) {
    var swap = new Swap(className, change);
    machine().addTransformer(swap, true);
    try {
      var copies = copies(className);
      retransform(copies);
      if (swap.failure != null) {
        throw new IllegalStateException(className + " was not changed", swap.failure);
      }
      if (copies.length == 0 || swap.changed != copies.length) {
        throw new IllegalStateException(
            "%s: %d of %d copies changed".formatted(className, swap.changed, copies.length));
      }
      return swap;
    } catch (RuntimeException | LinkageError notInPlace) {
      swap.close();
      throw new IllegalStateException(notInPlace);
    }
  }

  @Override
  public byte @Nullable [] transform(
      ClassLoader loader,
      String name,
      @Nullable Class<?> loaded,
      ProtectionDomain domain,
      byte[] bytes) {
    if (loaded == null || !loaded.getName().equals(className)) {
      return null;
    }
    try {
      var result = change.of(bytes, loader);
      changed++;
      return result;
    } catch (RuntimeException e) {
      failure = e;
      return null;
    }
  }

  @Override
  public void close() {
    machine().removeTransformer(this);
    retransform(copies(className));
  }

  static boolean isLoaded(String className) {
    return copies(className).length > 0;
  }

  private static Class<?>[] copies(String className) {
    return Arrays.stream(machine().getAllLoadedClasses())
        .filter(loaded -> loaded.getName().equals(className))
        .toArray(Class<?>[]::new);
  }

  private static void retransform(Class<?>[] copies) {
    try {
      if (copies.length > 0) {
        machine().retransformClasses(copies);
      }
    } catch (UnmodifiableClassException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Instrumentation machine() {
    var machine = MACHINE.get();
    if (machine == null) {
      throw new IllegalStateException("start Java with this jar as -javaagent");
    }
    return machine;
  }
}
