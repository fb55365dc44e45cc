package org.gonghui.member.importing;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.util.HexFormat;
import java.util.UUID;
import java.util.function.Function;
import org.gonghui.kit.http.Answers;
import org.gonghui.kit.ids.Digests;
import org.gonghui.kit.problem.KitProblem;
import org.gonghui.kit.problem.Refusal;
import org.jboss.resteasy.reactive.RestResponse;

/// Takes a file as it streams in: a chunk in memory, each stored sealed by a transaction of its own.
@ApplicationScoped
class Intake {
  private static final int CHUNK = 256 * 1024;

  private final ImportDesk desk;
  private final ImportConfig config;

  Intake(ImportDesk desk, ImportConfig config) {
    this.desk = desk;
    this.config = config;
  }

  /// @param acknowledge one of [Acknowledgements]
  /// @throws Refusal 403 out of scope, 413 when the file is too large, 422 when the key stands for another list
  <V> RestResponse<V> take(
      FileFormat format,
      ListOrder order,
      InputStream body,
      Function<Upload, RestResponse<V>> acknowledge) {
    var id = desk.begin(format, order);
    try {
      var answer = acknowledge.apply(take(id, format, body));
      if (Answers.isReplayed(answer)) {
        desk.discard(id);
      }
      return answer;
    } catch (IOException brokenOff) {
      desk.discard(id);
      throw (Refusal) new Refusal(KitProblem.MALFORMED_REQUEST).initCause(brokenOff);
    } catch (RuntimeException refusedOrFailed) {
      desk.discard(id);
      throw refusedOrFailed;
    }
  }

  private Upload take(UUID id, FileFormat format, InputStream body) throws IOException {
    var most =
        switch (format) {
          case CSV -> config.largestCsv();
          case XLSX -> config.largestSpreadsheet();
        };
    var watch = new Utf8Watch();
    var digest = Digests.sha256();
    var number = 0;
    var size = 0L;
    for (var chunk = body.readNBytes(CHUNK); chunk.length > 0; chunk = body.readNBytes(CHUNK)) {
      size += chunk.length;
      if (size > most) {
        throw new Refusal(KitProblem.PAYLOAD_TOO_LARGE);
      }
      watch.see(chunk);
      digest.update(chunk);
      desk.keep(id, number++, chunk);
    }
    var content = HexFormat.of().formatHex(digest.digest());
    return new Upload(id, number, watch.charset().name(), format, content);
  }
}
