package org.gonghui.kit.sealing;

import java.nio.ByteBuffer;

/// The first five bytes of everything sealed: the form, and the id of the key.
record KeyTag(int keyId) {
  static final int BYTES = 1 + Integer.BYTES;
  private static final byte FORM = 1;

  static KeyTag of(byte[] value) {
    if (value.length < BYTES || value[0] != FORM) {
      throw new SealBroken("not a sealed value of a known form");
    }
    return new KeyTag(ByteBuffer.wrap(value).getInt(1));
  }

  byte[] bytes() {
    return ByteBuffer.allocate(BYTES).put(FORM).putInt(keyId).array();
  }
}
