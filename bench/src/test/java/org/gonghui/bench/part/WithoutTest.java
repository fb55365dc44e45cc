package org.gonghui.bench.part;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class WithoutTest {

  /// Counts when it is told to.
  public static final class Counting implements Runnable {
    static final AtomicInteger COUNT = new AtomicInteger();

    @Override
    public void run() {
      add();
      COUNT.addAndGet(10);
    }

    private void add() {
      COUNT.incrementAndGet();
    }
  }

  @Test
  void theMethodDoesNothingAndTheOthersWhatTheyDid() throws Exception {
    var emptied = new Without(name(), "add").emptied(bytes());
    var counts = new Defined().of(emptied).getDeclaredConstructor().newInstance();
    new Counting().run();
    assertThat(Counting.COUNT).hasValue(11);
    ((Runnable) counts).run();
    assertThat(count(counts.getClass())).isEqualTo(10);
  }

  @Test
  void aMethodThatIsNotThereIsAFault() throws IOException {
    var bytes = bytes();
    assertThatThrownBy(() -> new Without(name(), "remove").emptied(bytes))
        .isInstanceOf(IllegalStateException.class);
  }

  private static int count(Class<?> type) throws ReflectiveOperationException {
    var field = type.getDeclaredField("COUNT");
    field.setAccessible(true);
    return ((AtomicInteger) field.get(null)).get();
  }

  private static String name() {
    return Counting.class.getName().replace('.', '/');
  }

  private static byte[] bytes() throws IOException {
    try (var file = Counting.class.getClassLoader().getResourceAsStream(name() + ".class")) {
      return file.readAllBytes();
    }
  }

  private static final class Defined extends ClassLoader {
    Class<?> of(byte[] bytes) {
      return defineClass(null, bytes, 0, bytes.length);
    }
  }
}
