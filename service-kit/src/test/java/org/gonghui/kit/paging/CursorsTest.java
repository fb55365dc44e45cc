package org.gonghui.kit.paging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.gonghui.kit.problem.KitProblem;
import org.gonghui.kit.problem.Refusal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CursorsTest {
  private static final int LIMIT = 3;

  private final Cursors cursors =
      new Cursors(JsonMapper.builder().addModule(new JavaTimeModule()).build());

  private record ByDate(LocalDate date, UUID id) {
    static final ByDate START = new ByDate(LocalDate.EPOCH, Keyset.BEFORE_ALL);
  }

  @Test
  void aListIsReadPageByPageToItsEnd() {
    for (int size : new int[] {0, 1, 2, 3, 4, 6, 7}) {
      var all = IntStream.rangeClosed(1, size).mapToObj(i -> new UUID(7, i)).toList();
      var seen = new ArrayList<UUID>();
      @Nullable String next = null;
      do {
        var keyset = cursors.byId(LIMIT, next, "a filter");
        var page = keyset.page(after(all, keyset), Function.identity());
        assertThat(page.items()).hasSizeLessThanOrEqualTo(LIMIT);
        seen.addAll(page.items());
        next = page.nextCursor();
      } while (next != null);
      assertThat(seen).isEqualTo(all);
    }
  }

  @Test
  void aPositionMayBeMoreThanAnId() {
    var last = new ByDate(LocalDate.of(2018, 11, 9), new UUID(7, 1));
    var slice = new Slice<>(List.of("a row"), Optional.of(last));
    var cursor = cursors.from(ByDate.START, null, null).page(slice).nextCursor();
    assertThat(cursors.from(ByDate.START, null, cursor).after()).isEqualTo(last);
  }

  @Test
  void aCursorOfAnotherFilterIsRefused() {
    var ids = List.of(new UUID(7, 1), new UUID(7, 2));
    var cursor = cursors.byId(1, null, "ACTIVE", null).page(ids, id -> id).nextCursor();
    assertThat(cursors.byId(1, cursor, "ACTIVE", null).after()).isEqualTo(ids.getFirst());
    assertRefused(() -> cursors.byId(1, cursor, null, "ACTIVE"));
    assertRefused(() -> cursors.byId(1, cursor));
  }

  @Test
  void whatIsNoPositionIsRefused() {
    var ids = List.of(new UUID(7, 1), new UUID(7, 2));
    var good = cursors.byId(1, null).page(ids, id -> id).nextCursor();
    var hash = new String(Base64.getUrlDecoder().decode(good), UTF_8).substring(0, 16);
    for (var position : List.of("", "null", "{}", "7", "\"x\"", "{\"date\":null,\"id\":null}")) {
      var forged = Base64.getUrlEncoder().encodeToString((hash + position).getBytes(UTF_8));
      assertRefused(() -> cursors.byId(1, forged));
      assertRefused(() -> cursors.from(ByDate.START, 1, forged));
    }
    assertRefused(() -> cursors.byId(1, "%%%"));
    assertRefused(() -> cursors.byId(1, ""));
  }

  private static List<UUID> after(List<UUID> all, Keyset<UUID> keyset) {
    return all.stream()
        .filter(id -> id.compareTo(keyset.after()) > 0)
        .limit(keyset.rows())
        .toList();
  }

  private static void assertRefused(Runnable reading) {
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(reading::run)
        .satisfies(refusal -> assertThat(refusal.type()).isEqualTo(KitProblem.INVALID_CURSOR));
  }
}
