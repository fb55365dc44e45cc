package org.gonghui.stack.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gonghui.client.api.IdentityApi;
import org.gonghui.client.model.CodeEntry;
import org.gonghui.client.model.Consent;
import org.gonghui.client.model.IdentityClaim;
import org.gonghui.stack.client.Answer;
import org.gonghui.stack.client.Voice;
import org.gonghui.stack.home.Json;

/// Binds a login to a person: what is known of them, and the code that comes to their phone.
public final class Login {
  private final Stage stage;

  public Login(Stage stage) {
    this.stage = stage;
  }

  /// @return the answer to the confirmation: VERIFIED with the member's id where there is one, or PENDING
  public Answer bind(Voice person, String name, String idNumber, String phone) {
    var before = texts(phone).size();
    var claim =
        new IdentityClaim()
            .name(name)
            .idNumber(idNumber)
            .phone(phone)
            .consents(List.of(consent(person, "IDENTITY_CHECK"), consent(person, "MEMBERSHIP")));
    var check =
        person.call(IdentityApi::new, api -> api.startIdentityCheck(claim)).must(202).getId();
    var code = new CodeEntry().code(texted(phone, before));
    return person
        .call(IdentityApi::new, api -> api.confirmIdentityCheck(check, code))
        .answer()
        .must(200, 202);
  }

  /// The consent that a person gives today, in the current text.
  public Consent consent(Voice person, String purpose) {
    return person
        .quietly()
        .call(IdentityApi::new, api -> api.listConsentTexts(null))
        .must(200)
        .getItems()
        .stream()
        .filter(text -> text.getPurpose().equals(purpose))
        .map(text ->
            new Consent().purpose(purpose).textVersion(text.getTextVersion()).givenAt(stage.now()))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no consent text for " + purpose));
  }

  /// Waits for a text message to a phone.
  ///
  /// @return the code in the newest
  public String texted(String phone) {
    return texted(phone, 0);
  }

  /// @param before how many texts had come to the phone until now
  private String texted(String phone, int before) {
    return stage.await(
        "the text message",
        () ->
            Optional.of(texts(phone))
                .filter(texts -> texts.size() > before)
                .map(texts -> texts.get(0).path("code").asText()));
  }

  private JsonNode texts(String phone) {
    return Json.parse(
        stage.standIn("sms").get("/texts?phone=" + phone, Map.of()).must(200).string());
  }
}
