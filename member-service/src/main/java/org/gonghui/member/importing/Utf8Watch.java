package org.gonghui.member.importing;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;

/// Watches bytes go by and tells at the end whether they were UTF-8; else they are read as GB18030.
final class Utf8Watch {
  private static final int LONGEST = 4;

  private final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
  private final CharBuffer ignored = CharBuffer.allocate(4096);
  private byte[] rest = {};
  private boolean utf8 = true;

  void see(byte[] bytes) {
    if (!utf8) {
      return;
    }
    var in = ByteBuffer.allocate(rest.length + bytes.length).put(rest).put(bytes).flip();
    for (var result = decoder.decode(in, ignored, false);
        !result.isUnderflow();
        result = decoder.decode(in, ignored, false)) {
      if (result.isError()) {
        utf8 = false;
        return;
      }
      ignored.clear();
    }
    ignored.clear();
    rest = new byte[Math.min(in.remaining(), LONGEST)];
    in.get(rest);
  }

  Charset charset() {
    return utf8 && rest.length == 0 ? StandardCharsets.UTF_8 : Charset.forName("GB18030");
  }
}
