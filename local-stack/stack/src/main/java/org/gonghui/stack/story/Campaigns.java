package org.gonghui.stack.story;

import java.util.List;
import java.util.Optional;
import org.gonghui.client.api.HospitalsApi;
import org.gonghui.client.api.MyScreeningApi;
import org.gonghui.client.api.ScreeningCampaignsApi;
import org.gonghui.client.model.Audience;
import org.gonghui.client.model.BookScreeningPlace;
import org.gonghui.client.model.HospitalAssignment;
import org.gonghui.client.model.PlanCampaign;
import org.gonghui.client.model.PlanSession;
import org.gonghui.client.model.Programme;
import org.gonghui.client.model.RegisterHospital;
import org.gonghui.client.model.ScreeningAppointment;
import org.gonghui.client.model.ScreeningInvitation;
import org.gonghui.client.model.Sex;
import org.gonghui.stack.client.Reply;
import org.gonghui.stack.client.Voice;

/// Screening as an officer prepares it (H1): a hospital by tender, a campaign for women of enterprises in hardship,
/// sessions with places.
public final class Campaigns {
  private static final String TENDER = "FS-2026-01";

  private final Stage stage;
  private final String city;
  private final Voice officer;

  public Campaigns(Stage stage, String city) {
    this.stage = stage;
    this.city = city;
    this.officer = stage.staff("officer", city);
  }

  private void qualify() {
    var hospital =
        new RegisterHospital()
            .name("抚顺市妇幼保健院（演示）")
            .partnerId(stage.cast().partner("hospital"))
            .divisionCode("210400")
            .tenderReference(TENDER)
            .qualifiedUntil(stage.today().plusYears(3));
    stage
        .sample("admin")
        .call(HospitalsApi::new, api -> api.registerHospital(hospital, null))
        .answer()
        .must(201, 409);
  }

  /// A campaign that has been opened today, with its hospital.
  ///
  /// @return its id
  public String open() {
    qualify();
    var plan =
        new PlanCampaign()
            .name("两癌筛查（演示 " + stage.run() + "）")
            .organizationId(city)
            .opensOn(stage.today())
            .closesOn(stage.today().plusMonths(3))
            .programme(Programme.TWO_CANCER)
            .audience(new Audience().sex(Sex.FEMALE).hardshipEnterpriseOnly(true))
            .items(List.of("宫颈癌筛查", "乳腺癌筛查"));
    var campaign =
        officer
            .call(ScreeningCampaignsApi::new, api -> api.planScreeningCampaign(plan, null))
            .must(201)
            .getId();
    var hospital = stage.cast().partner("hospital");
    officer
        .call(
            ScreeningCampaignsApi::new,
            api ->
                api.assignScreeningHospital(
                    hospital, campaign, new HospitalAssignment().tenderReference(TENDER)))
        .must(200, 201);
    officer.call(ScreeningCampaignsApi::new, api -> api.openScreeningCampaign(campaign)).must(200);
    return campaign;
  }

  /// A session of today.
  ///
  /// @return its id
  public String session(String campaign, int capacity) {
    var plan =
        new PlanSession()
            .hospitalId(stage.cast().partner("hospital"))
            .date(stage.today())
            .startsAt("08:00")
            .capacity(capacity);
    return officer
        .call(ScreeningCampaignsApi::new, api -> api.planScreeningSession(campaign, plan, null))
        .must(201)
        .getId();
  }

  /// How many places the campaign's only session has left.
  public int placesLeft(String campaign) {
    return officer
        .call(
            ScreeningCampaignsApi::new,
            api -> api.listScreeningSessions(campaign, null, null, null))
        .must(200)
        .getItems()
        .getFirst()
        .getPlacesLeft();
  }

  /// A woman's own invitation, as soon as she has it.
  public String invitation(Voice woman, String campaign) {
    return stage.await(
        "her own invitation",
        () ->
            Optional.of(
                    woman.call(
                        MyScreeningApi::new,
                        api -> api.listMyScreeningInvitations(null, null, null)))
                .filter(reply -> reply.answer().status() == 200)
                .flatMap(reply -> of(campaign, reply.must(200).getItems())));
  }

  /// She books a place on her own phone.
  public Reply<ScreeningAppointment> book(Voice woman, String invitation, String session) {
    return woman.call(
        MyScreeningApi::new,
        api -> api.bookScreeningAppointment(Voice.key(), place(invitation, session)));
  }

  static BookScreeningPlace place(String invitation, String session) {
    return new BookScreeningPlace().invitationId(invitation).sessionId(session);
  }

  private static Optional<String> of(String campaign, List<ScreeningInvitation> invitations) {
    return invitations.stream()
        .filter(invitation -> invitation.getCampaignId().equals(campaign))
        .map(ScreeningInvitation::getId)
        .findFirst();
  }
}
