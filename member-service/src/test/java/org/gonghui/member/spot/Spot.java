package org.gonghui.member.spot;

import static io.restassured.RestAssured.given;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.NotFoundException;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.gonghui.testing.Token;

/// An officer who takes people in on the spot, and what hangs on the wall there.
///
/// @param union that they work for
record Spot(UUID union) {

  Response opens(Instant from, Instant to) {
    return calls()
        .body(
            Map.of(
                "organizationId",
                union,
                "name",
                "现场入会",
                "from",
                from.toString(),
                "to",
                to.toString(),
                "expected",
                100))
        .post("/v1/joining-events");
  }

  /// What a phone reads from the picture.
  String scanned(String event) {
    var png = calls().get("/v1/joining-events/" + event + "/qr").then().statusCode(200).extract();
    try {
      var picture = ImageIO.read(new ByteArrayInputStream(png.asByteArray()));
      var bits = new BinaryBitmap(new HybridBinarizer(new BufferedImageLuminanceSource(picture)));
      var link = new MultiFormatReader().decode(bits).getText();
      return link.substring(link.lastIndexOf('/') + 1);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (NotFoundException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }

  Response read(String event) {
    return calls().get("/v1/joining-events/" + event);
  }

  RequestSpecification calls() {
    return given()
        .auth()
        .oauth2(Token.of("officer").org(union).sign())
        .contentType(ContentType.JSON);
  }

  static Response shown(String code) {
    return given().get("/v1/public-joining-events/" + code);
  }
}
