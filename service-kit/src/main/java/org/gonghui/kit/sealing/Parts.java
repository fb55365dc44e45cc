package org.gonghui.kit.sealing;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// The unambiguous bytes of several values: each with its length before it, so that no two rows of values share them.
public final class Parts {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);

  /// A part that may be absent, which differs from an empty one.
  public Parts add(@Nullable Object text) {
    return text == null ? length(-1) : add(text.toString().getBytes(StandardCharsets.UTF_8));
  }

  public Parts add(byte[] part) {
    length(part.length);
    bytes.writeBytes(part);
    return this;
  }

  public byte[] bytes() {
    return bytes.toByteArray();
  }

  private Parts length(int length) {
    bytes.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(length).array());
    return this;
  }
}
