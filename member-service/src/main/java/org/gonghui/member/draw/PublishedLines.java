package org.gonghui.member.draw;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/// The published lists as JSON Lines: an object on each line. They are as long as a city has members, so they are read page by
/// page while they are written.
@ApplicationScoped
class PublishedLines {
  private static final int PAGE = 2_000;
  private static final byte[] BEFORE_ALL = new byte[0];

  private final PublicationDesk desk;
  private final Readers readers;
  private final ObjectMapper json;

  PublishedLines(PublicationDesk desk, Readers readers, ObjectMapper json) {
    this.desk = desk;
    this.readers = readers;
    this.json = json;
  }

  /// A line of the leaves.
  record LeafLine(String leaf, int share) {
    static LeafLine of(Leaf leaf) {
      return new LeafLine(leaf.hex(), leaf.share());
    }
  }

  StreamingOutput leaves(UUID item) {
    var place = readers.admit();
    return lines(
        place,
        desk.leaves(item, BEFORE_ALL, PAGE),
        last -> desk.leaves(item, last.hash(), PAGE),
        LeafLine::of);
  }

  StreamingOutput winners(UUID item) {
    var place = readers.admit();
    return lines(
        place,
        desk.winners(item, 0, PAGE),
        last -> desk.winners(item, last.place(), PAGE),
        Function.identity());
  }

  private <T, L> StreamingOutput lines(
      Readers.Place place, List<T> first, Function<T, List<T>> after, Function<T, L> line) {
    return out -> {
      try (place;
          var text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8))) {
        var page = first;
        while (!page.isEmpty()) {
          for (var row : page) {
            write(text, line.apply(row));
          }
          page = page.size() < PAGE ? List.of() : after.apply(page.getLast());
        }
      }
    };
  }

  private void write(Writer text, Object line) throws IOException {
    text.write(json.writeValueAsString(line));
    text.write('\n');
  }
}
