package org.gonghui.member.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

class SpreadsheetBoundsTest {
  private static final SpreadsheetBounds A_MEGABYTE = new SpreadsheetBounds(1_000_000);

  @Test
  void aStreamedSpreadsheetIsWithinBounds() {
    var file = Spreadsheets.of(List.of(City.HEADER));
    assertThatCode(() -> A_MEGABYTE.check(file)).doesNotThrowAnyException();
  }

  @Test
  void aBombIsTooLarge() {
    var bomb = zip(1, new byte[1_000_001]);
    assertThat(bomb).hasSizeLessThan(10_000);
    assertThat(refused(bomb)).isEqualTo(ImportFailure.TOO_LARGE);
  }

  @Test
  void aBombInManyPartsIsTooLarge() {
    assertThat(refused(zip(3, new byte[400_000]))).isEqualTo(ImportFailure.TOO_LARGE);
    assertThat(refused(zip(1_001, new byte[0]))).isEqualTo(ImportFailure.TOO_LARGE);
  }

  @Test
  void aDocumentTypeIsNotBorneInAnyEncoding() {
    var sheet = "<!DOCTYPE x [<!ENTITY y SYSTEM 'file:///etc/passwd'>]><x>&y;</x>";
    for (var encoding : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16)) {
      assertThat(refused(zip(1, sheet.getBytes(encoding)))).isEqualTo(ImportFailure.NOT_A_LIST);
    }
  }

  @Test
  void whatIsNoArchiveIsNoList() {
    assertThat(refused("no zip at all".getBytes(StandardCharsets.UTF_8)))
        .isEqualTo(ImportFailure.NOT_A_LIST);
    assertThat(refused(zip(0, new byte[0]))).isEqualTo(ImportFailure.NOT_A_LIST);
  }

  private static ImportFailure refused(byte[] file) {
    return catchThrowableOfType(UnreadableFile.class, () -> A_MEGABYTE.check(file)).reason();
  }

  private static byte[] zip(int parts, byte[] content) {
    var file = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(file)) {
      for (var part = 0; part < parts; part++) {
        zip.putNextEntry(new ZipEntry("xl/part" + part + ".xml"));
        zip.write(content);
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return file.toByteArray();
  }
}
