package org.gonghui.assistance.documents;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/// What a document may be; known by its first bytes, whatever the request says.
enum DocumentType {
  PDF("application/pdf", "25504446"),
  JPEG("image/jpeg", "FFD8FF"),
  PNG("image/png", "89504E470D0A1A0A");

  private final String mediaType;
  private final String head;

  DocumentType(String mediaType, String head) {
    this.mediaType = mediaType;
    this.head = head;
  }

  String mediaType() {
    return mediaType;
  }

  static Optional<DocumentType> of(byte[] content) {
    var head = HexFormat.of().withUpperCase().formatHex(content, 0, Math.min(content.length, 8));
    return Arrays.stream(values()).filter(type -> head.startsWith(type.head)).findFirst();
  }
}
