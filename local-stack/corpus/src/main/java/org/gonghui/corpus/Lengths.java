package org.gonghui.corpus;

import static org.gonghui.corpus.OddFraming.Meaning.DOUBTFUL;
import static org.gonghui.corpus.OddFraming.Meaning.LEFT_TO_THE_READER;
import static org.gonghui.corpus.OddFraming.Meaning.TWO;

import java.util.List;
import org.gonghui.corpus.OddFraming.Meaning;

/// Where a body ends, said twice, said oddly or not said: RFC 9112, 6.1 to 6.3, and RFC 9110, 8.6.
final class Lengths {
  private static final String CHUNKED = "Transfer-Encoding: chunked";

  /// No or another chunked coding for one reader, the chunked coding for the other ("TE.TE").
  private static final List<String> CODINGS =
      Table.lines(
          """
          Transfer-Encoding: xchunked
          Transfer-Encoding: chunkedx
          Transfer-Encoding: identity
          Transfer-Encoding: gzip, chunked
          Transfer-Encoding: chunked, identity
          Transfer-Encoding: identity, chunked
          Transfer-Encoding: chunked, chunked
          Transfer-Encoding: chunked,
          Transfer-Encoding: ,chunked
          Transfer-Encoding: chunked;x=y
          Transfer-Encoding: "chunked"
          Transfer-Encoding: 'chunked'
          Transfer-Encoding:
          Transfer-Encoding:{20}
          Transfer-Encoding: {0b}chunked
          Transfer-Encoding: chunked{0c}
          Transfer-Encoding: {00}chunked
          Transfer-Encoding: chunked{00}
          Transfer-Encoding: {a0}chunked
          Transfer-Encoding: ch{fc}nked
          Transfer-Encoding: chun{0d}ked
          Transfer-Encoding : chunked
          Transfer-Encoding{09}: chunked
          Transfer-Encoding{0b}: chunked
          Transfer-Encoding{00}: chunked
          {00}Transfer-Encoding: chunked
          Transfer{ad}Encoding: chunked
          Transfer Encoding: chunked
          X Transfer-Encoding: chunked
          Transfer-Encoding: chunked⏎Transfer-Encoding: chunked
          Transfer-Encoding: chunked⏎Transfer-Encoding: identity
          Transfer-Encoding: identity⏎Transfer-Encoding: chunked
          Transfer-Encoding: chunked⏎Transfer-encoding: x
          TRANSFER-ENCODING: x⏎Transfer-Encoding: chunked
          X: y{0d}Transfer-Encoding: chunked
          X: y{0d}⏎Transfer-Encoding: chunked
          X: y⏎{0d}Transfer-Encoding: chunked
          """);

  /// Lengths that are none, or two.
  private static final List<String> NUMBERS =
      Table.lines(
          """
          Content-Length: 5⏎Content-Length: 6
          Content-Length: 5⏎Content-Length: 5
          Content-Length: 0⏎Content-Length: 5
          Content-Length: 5⏎content-length: 0
          Content-Length: 5, 6
          Content-Length: 5, 5
          Content-Length: 5,
          Content-Length: ,5
          Content-Length:
          Content-Length: +5
          Content-Length: -5
          Content-Length: -0
          Content-Length: 0x5
          Content-Length: 0b1
          Content-Length: 5.0
          Content-Length: 5e0
          Content-Length: 5_0
          Content-Length: 1 0
          Content-Length: 5;x=y
          Content-Length: "5"
          Content-Length: {0b}5
          Content-Length: 5{00}
          Content-Length: {b2}
          Content-Length: NaN
          Content-Length: 99999999999999999999
          Content-Length: 18446744073709551616
          Content-Length : 5
          Content-Length{09}: 5
          Content-Length{00}: 5
          Content Length: 5
          X: y{0d}Content-Length: 5
          X: y⏎{0d}Content-Length: 5
          """);

  /// What announces no body.
  private static final List<String> PLAIN =
      Table.lines(
          """
          Content-Length: 0
          Content-Length: 0000
          X: y
          Transfer_Encoding: chunked
          Content_Length: 5
          X-Content-Length: 5
          """);

  private final Smuggler smuggler;
  private final Sheet sheet;

  private Lengths(Smuggler smuggler) {
    this.smuggler = smuggler;
    this.sheet = new Sheet(smuggler);
  }

  static List<OddFraming> of(Smuggler smuggler) {
    var lengths = new Lengths(smuggler);
    lengths.two();
    CODINGS.forEach(field -> lengths.add("TE.TE " + field, field, DOUBTFUL));
    NUMBERS.forEach(field -> lengths.add("length " + field, field, DOUBTFUL));
    lengths.folded();
    lengths.plain();
    return lengths.sheet.all();
  }

  /// As a reader of codings and as a reader of lengths takes it the hidden request stands behind the body.
  private void add(String kind, String fields, Meaning meaning) {
    sheet.post(kind, fields, "0\r\n\r\n" + smuggler.hidden(), meaning);
  }

  /// A length beside a coding: one reader goes by the first, the other by the second.
  private void two() {
    var inLength = "Content-Length: " + (smuggler.hidden().length() + 5);
    add("CL.TE", inLength + "\r\n" + CHUNKED, DOUBTFUL);
    add("CL.TE, coding first", CHUNKED + "\r\n" + inLength, DOUBTFUL);
    add("CL.TE, odd case", inLength + "\r\ntransfer-ENCODING: cHuNkEd", DOUBTFUL);
    add("CL.TE, two lengths", inLength + "\r\nContent-Length: 5\r\n" + CHUNKED, DOUBTFUL);
    add("CL.TE, odd coding", inLength + "\r\nTransfer-Encoding: xchunked", DOUBTFUL);
    add("CL.TE, length 0", "Content-Length: 0\r\n" + CHUNKED, DOUBTFUL);
    var chunk = smuggler.hiddenInChunk();
    var upToChunk = "Content-Length: " + (chunk.indexOf('\n') + 1);
    sheet.post("TE.CL", upToChunk + "\r\n" + CHUNKED, chunk, DOUBTFUL);
    sheet.post("TE.CL, coding first", CHUNKED + "\r\n" + upToChunk, chunk, DOUBTFUL);
    sheet.post(
        "TE.CL, odd coding", upToChunk + "\r\nTransfer-Encoding: chunked, x", chunk, DOUBTFUL);
  }

  /// A line that begins with a blank goes on with the field before it (RFC 9112, 5.2: refused or joined).
  private void folded() {
    for (var blank : List.of(" ", "\t", "  \t")) {
      add("fold before a coding", "X: y\r\n" + blank + CHUNKED, LEFT_TO_THE_READER);
      add("fold before a length", "X: y\r\n" + blank + "Content-Length: 5", LEFT_TO_THE_READER);
      add("folded coding", "Transfer-Encoding:\r\n" + blank + "chunked", LEFT_TO_THE_READER);
      add("folded codings", CHUNKED + "\r\n" + blank + ", x", DOUBTFUL);
      add("folded length", "Content-Length:\r\n" + blank + "5", LEFT_TO_THE_READER);
      add("folded lengths", "Content-Length: 5\r\n" + blank + "0", DOUBTFUL);
    }
  }

  /// What is odd to look at and reads in one way.
  private void plain() {
    add("coding in capitals", "TRANSFER-ENCODING: CHUNKED", TWO);
    add("blanks around a coding", "Transfer-Encoding: \t chunked \t", TWO);
    for (var field : PLAIN) {
      sheet.post("plain " + field, field, smuggler.hidden(), TWO);
    }
  }
}
