package org.gonghui.member.draw;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gonghui.member.CardHolders.CardHolder;

/// Keeps what a draw has published in `target/draws`: such folders are what clients/draw-verifier is tested with.
final class Published {
  private static final Path FOLDER = Path.of("target", "draws");

  private Published() {}

  /// @param candidate whose entry is kept beside it
  static void keep(String name, Lottery lottery, CardHolder candidate) {
    try {
      var folder = Files.createDirectories(FOLDER.resolve(name));
      Files.writeString(folder.resolve("draw.json"), lottery.published().asString() + "\n");
      Files.writeString(folder.resolve("leaves.jsonl"), lottery.published("/leaves").asString());
      Files.writeString(folder.resolve("winners.jsonl"), lottery.published("/winners").asString());
      var entry = candidate.calls().get("/v1/me/draw-entries").<String>path("items[0].id");
      Files.writeString(
          folder.resolve("entry.json"),
          candidate.calls().get("/v1/me/draw-entries/" + entry).asString() + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
