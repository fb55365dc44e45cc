package org.gonghui.stack.story;

import java.util.List;
import org.gonghui.client.model.Bill;
import org.gonghui.client.model.Evidence;
import org.gonghui.client.model.EvidenceConsent;
import org.gonghui.stack.client.Voice;

/// What a member shows for a case: one bill of yesterday, all of it paid by the member, and the consent to read it.
record Bills(Stage stage) {

  /// @param selfPaid yuan
  Evidence of(Voice member, String selfPaid) {
    var sum = Stage.sum(selfPaid);
    var consent = new Login(stage).consent(member, "MEDICAL_DATA");
    return new Evidence()
        .bills(List.of(new Bill().sum(sum).issuedOn(stage.today().minusDays(1))))
        .selfPaid(sum)
        .consents(
            List.of(
                new EvidenceConsent()
                    .purpose(consent.getPurpose())
                    .textVersion(consent.getTextVersion())
                    .givenAt(consent.getGivenAt())));
  }
}
