package org.gonghui.member.code;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.WriterException;
import com.google.zxing.client.j2se.MatrixToImageWriter;
import com.google.zxing.qrcode.QRCodeWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/// A text as a QR picture.
public record QrPicture(String text) {
  private static final int PIXELS = 320;

  /// PNG of 320 by 320 pixels.
  public byte[] png() {
    try {
      var out = new ByteArrayOutputStream();
      var matrix = new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, PIXELS, PIXELS);
      MatrixToImageWriter.writeToStream(matrix, "PNG", out);
      return out.toByteArray();
    } catch (WriterException tooLong) {
      throw new IllegalStateException("a code fits in", tooLong);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }
}
