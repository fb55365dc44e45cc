package org.gonghui.assistance.documents;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.HexFormat;
import java.util.Optional;
import org.gonghui.kit.ids.Digests;

/// A file that has come in whole. JSON shows of it what tells it from others, not the content.
///
/// @param digest SHA-256 of the content
@SuppressWarnings("ArrayRecordComponent") // nobody writes into it
record GivenFile(@JsonIgnore byte[] content, DocumentType type, String digest) {

  /// @return empty when the content is of no kind that is taken
  static Optional<GivenFile> of(byte[] content) {
    return DocumentType.of(content)
        .map(type ->
            new GivenFile(content, type, HexFormat.of().formatHex(Digests.sha256(content))));
  }
}
