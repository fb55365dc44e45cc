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
import java.util.OptionalLong;
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
        var page = page(all, cursors.byId(paging(LIMIT, next), "a filter"));
        assertThat(page.items()).hasSizeLessThanOrEqualTo(LIMIT);
        seen.addAll(page.items());
        next = page.nextCursor();
      } while (next != null);
      assertThat(seen).isEqualTo(all);
    }
  }

  @Test
  void aListOfWhichFewAreShownIsLookedThroughToItsEnd() {
    for (int size : new int[] {0, 1, 4, 5, 6, 20, 21}) {
      var all = IntStream.rangeClosed(1, size).mapToObj(i -> new UUID(7, i)).toList();
      var seen = new ArrayList<UUID>();
      @Nullable String next = null;
      do {
        var keyset = cursors.byId(paging(LIMIT, next));
        var page =
            keyset.page(
                keyset.sift(
                    (after, most) ->
                        all.stream().filter(id -> id.compareTo(after) > 0).limit(most).toList(),
                    5,
                    id -> id.getLeastSignificantBits() > 15,
                    Function.identity()));
        assertThat(page.items()).hasSizeLessThanOrEqualTo(LIMIT);
        seen.addAll(page.items());
        next = page.nextCursor();
      } while (next != null);
      assertThat(seen).isEqualTo(all.subList(Math.min(15, size), size));
    }
  }

  @Test
  void aPositionMayBeMoreThanAnId() {
    var last = new ByDate(LocalDate.of(2018, 11, 9), new UUID(7, 1));
    var slice = new Slice<>(List.of("a row"), Optional.of(last), OptionalLong.empty());
    var cursor = cursors.from(ByDate.START, paging(null, null)).page(slice).nextCursor();
    var next = cursors.from(ByDate.START, paging(null, cursor));
    assertThat(next.read((after, _) -> List.of(after), () -> 0, after -> after).items())
        .containsExactly(last);
  }

  @Test
  void aCursorOfAnotherFilterIsRefused() {
    var ids = List.of(new UUID(7, 1), new UUID(7, 2));
    var cursor = page(ids, cursors.byId(paging(1, null), "ACTIVE", null)).nextCursor();
    assertThat(page(ids, cursors.byId(paging(1, cursor), "ACTIVE", null)).items())
        .containsExactly(ids.getLast());
    assertRefused(() -> cursors.byId(paging(1, cursor), null, "ACTIVE"));
    assertRefused(() -> cursors.byId(paging(1, cursor)));
  }

  @Test
  void aListIsCountedWhereAskedForWhateverThePage() {
    var all = IntStream.rangeClosed(1, 4).mapToObj(i -> new UUID(7, i)).toList();
    var uncounted = page(all, cursors.byId(paging(LIMIT, null)));
    assertThat(uncounted.count()).isNull();
    assertThat(page(all, cursors.byId(new Paging(LIMIT, null, false))).count()).isNull();
    var first = page(all, cursors.byId(new Paging(LIMIT, null, true)));
    assertThat(first.count()).isEqualTo(4);
    // the cursor is the same list's, counted or not
    assertThat(first.nextCursor()).isEqualTo(uncounted.nextCursor());
    var last = page(all, cursors.byId(new Paging(LIMIT, first.nextCursor(), true)));
    assertThat(last).isEqualTo(new Page<>(List.of(all.getLast()), null, 4L));
  }

  @Test
  void whoSeesNothingCountsNothing() {
    var nothing = cursors.byId(new Paging(null, null, true));
    assertThat(nothing.page(nothing.<String>none())).isEqualTo(new Page<>(List.of(), null, 0L));
  }

  @Test
  void whatIsNoPositionIsRefused() {
    var ids = List.of(new UUID(7, 1), new UUID(7, 2));
    var good = page(ids, cursors.byId(paging(1, null))).nextCursor();
    var hash = new String(Base64.getUrlDecoder().decode(good), UTF_8).substring(0, 16);
    for (var position : List.of("", "null", "{}", "7", "\"x\"", "{\"date\":null,\"id\":null}")) {
      var forged = Base64.getUrlEncoder().encodeToString((hash + position).getBytes(UTF_8));
      assertRefused(() -> cursors.byId(paging(1, forged)));
      assertRefused(() -> cursors.from(ByDate.START, paging(1, forged)));
    }
    assertRefused(() -> cursors.byId(paging(1, "%%%")));
    assertRefused(() -> cursors.byId(paging(1, "")));
  }

  private static Paging paging(@Nullable Integer limit, @Nullable String cursor) {
    return new Paging(limit, cursor, null);
  }

  private static Page<UUID> page(List<UUID> all, Keyset<UUID> keyset) {
    return keyset.page(
        keyset.read(
            (after, most) ->
                all.stream().filter(id -> id.compareTo(after) > 0).limit(most).toList(),
            all::size,
            Function.identity()));
  }

  private static void assertRefused(Runnable reading) {
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(reading::run)
        .satisfies(refusal -> assertThat(refusal.type()).isEqualTo(KitProblem.INVALID_CURSOR));
  }
}
