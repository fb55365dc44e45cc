package org.gonghui.corpus;

import java.util.ArrayList;
import java.util.List;
import org.gonghui.corpus.OddFraming.Meaning;
import org.gonghui.corpus.OddStream.Field;

/// Requests of HTTP/2 that differ from one in order in a field or two.
///
/// @param all those drawn until now
record Sketch(Smuggler smuggler, List<OddStream> all) {

  Sketch(Smuggler smuggler) {
    this(smuggler, new ArrayList<>());
  }

  /// With these values of a pseudo-field instead of the right one.
  void instead(String name, Meaning meaning, String... values) {
    var head = head();
    head.removeIf(field -> field.name().equals(name));
    for (var value : values) {
      head.addFirst(new Field(name, value));
    }
    add(name + " " + List.of(values), head, "", List.of(), meaning);
  }

  /// With one field more.
  void with(String name, String value, String body, Meaning meaning) {
    with(List.of(new Field(name, value)), body, List.of(), meaning);
  }

  void with(List<Field> fields, String body, List<Field> trailers, Meaning meaning) {
    var head = head();
    head.addAll(fields);
    add("with " + fields + ", trailers " + trailers, head, body, trailers, meaning);
  }

  private void add(
      String kind, List<Field> head, String body, List<Field> trailers, Meaning meaning) {
    smuggler.token().ifPresent(token -> head.add(new Field("authorization", "Bearer " + token)));
    all.add(new OddStream(kind, head, body, trailers, meaning));
  }

  private List<Field> head() {
    return new ArrayList<>(
        List.of(
            new Field(":method", "POST"),
            new Field(":scheme", "http"),
            new Field(":path", smuggler.path()),
            new Field(":authority", "x"),
            new Field("content-type", Smuggler.TYPE)));
  }
}
