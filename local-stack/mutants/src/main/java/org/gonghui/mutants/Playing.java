package org.gonghui.mutants;

import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/// A test method played once more, as JUnit would: on a new instance, with what runs before and after each.
///
/// @param like the instance that JUnit made; what was injected into it is shared
record Playing(Object like, Method test, List<Object> arguments) {

  sealed interface Outcome {
    record Green(Duration took) implements Outcome {}

    record Red(Throwable why) implements Outcome {}

    record Endless() implements Outcome {}
  }

  String name() {
    return like.getClass().getSimpleName()
        + "."
        + test.getName()
        + (arguments.isEmpty() ? "" : arguments);
  }

  /// @param patience how long it may take; then its thread is left behind
  Outcome once(Duration patience) {
    var begun = System.nanoTime();
    var end = new CompletableFuture<Void>();
    var player =
        Thread.ofPlatform()
            .daemon()
            .unstarted(() -> {
              try {
                play();
                end.complete(null);
              } catch (Throwable why) {
                end.completeExceptionally(why);
              }
            });
    player.setContextClassLoader(Thread.currentThread().getContextClassLoader());
    player.start();
    try {
      end.get(patience.toMillis(), TimeUnit.MILLISECONDS);
      return new Outcome.Green(Duration.ofNanos(System.nanoTime() - begun));
    } catch (ExecutionException red) {
      return new Outcome.Red(Optional.ofNullable(red.getCause()).orElse(red));
    } catch (TimeoutException e) {
      player.interrupt();
      return new Outcome.Endless();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private void play() throws Throwable {
    var instance = instance();
    try {
      call("BeforeEach", instance);
      call(test, instance, arguments.toArray());
    } finally {
      call("AfterEach", instance);
    }
  }

  private Object instance() throws ReflectiveOperationException {
    var type = like.getClass();
    var make = type.getDeclaredConstructor();
    make.setAccessible(true);
    var instance = make.newInstance();
    for (var each : family()) {
      for (var field : each.getDeclaredFields()) {
        if (has(field, "Inject")) {
          field.setAccessible(true);
          field.set(instance, field.get(like));
        }
      }
    }
    return instance;
  }

  private void call(String when, Object instance) throws Throwable {
    for (var type : when.equals("AfterEach") ? family().reversed() : family()) {
      for (var method : type.getDeclaredMethods()) {
        if (has(method, when)) {
          call(method, instance);
        }
      }
    }
  }

  /// The class of the test with what it extends, that first.
  private List<Class<?>> family() {
    var family = new ArrayList<Class<?>>();
    for (Class<?> type = like.getClass(); type != null; type = type.getSuperclass()) {
      family.addFirst(type);
    }
    return family;
  }

  private static void call(Method method, Object instance, @Nullable Object... arguments)
      throws Throwable {
    method.setAccessible(true);
    try {
      method.invoke(instance, arguments);
    } catch (InvocationTargetException e) {
      throw Optional.ofNullable(e.getCause()).orElse(e);
    }
  }

  /// By name: the annotation's class may be of another loader than this one.
  private static boolean has(AnnotatedElement where, String annotation) {
    return Arrays.stream(where.getAnnotations())
        .map(Annotation::annotationType)
        .anyMatch(type -> type.getSimpleName().equals(annotation));
  }
}
