package org.gonghui.stack.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.gonghui.client.api.ScreeningAppointmentsApi;
import org.gonghui.client.api.ScreeningCampaignsApi;
import org.gonghui.client.api.ScreeningResultsApi;
import org.gonghui.client.model.BookScreeningPlaces;
import org.gonghui.client.model.ConfirmScreeningResult;
import org.gonghui.client.model.DayListEntry;
import org.gonghui.client.model.InvitationState;
import org.gonghui.client.model.PageDayListEntry;
import org.gonghui.client.model.PageInvitationView;
import org.gonghui.stack.client.Pages;
import org.gonghui.stack.client.Voice;

/// Step 4 (H1): two-cancer screening, from the tender to the second doctor.
final class Screening {
  static final String DIAGNOSIS = "C50.912";
  private static final int CONFIRMED = 5;
  private static final int BULK = 1_000;

  private final Stage stage;
  private final List<Woman> women;
  private final Voice officer;
  private final Voice hospital;
  private final Campaigns campaigns;

  Screening(Stage stage, Unions unions, List<Woman> women) {
    this.stage = stage;
    this.women = women;
    this.officer = stage.staff("officer", unions.city());
    this.hospital = stage.sample("hospital");
    this.campaigns = new Campaigns(stage, unions.city());
  }

  Screened play() {
    stage.title(4, "Screening: invited, booked, answered, confirmed by a second doctor (H1)");
    var logins = IntStream.range(0, CONFIRMED).mapToObj(this::login).toList();
    var campaign = campaigns.open();
    var session = campaigns.session(campaign, women.size());
    var invitations = invited(campaign);
    book(logins.getFirst(), session, campaign);
    bookOthers(invitations, session);
    var numbers = dayList(session);
    var results = new Results(stage, hospital).answer(numbers, women.subList(0, CONFIRMED));
    confirm(results);
    progress(campaign);
    return new Screened(logins);
  }

  private Voice login(int n) {
    var woman = women.get(n);
    var voice = stage.member(loginOf(n));
    var bound =
        new Login(stage)
            .bind(n == 0 ? voice : voice.quietly(), woman.name(), woman.idNumber(), woman.phone());
    stage.figure("the login of a woman on the list", "VERIFIED", bound.text("state"));
    return voice;
  }

  /// The name of the n-th woman's login.
  static String loginOf(int n) {
    return "woman-" + (n + 1);
  }

  private List<String> invited(String campaign) {
    var all =
        stage.await(
            "the invitations",
            () -> Optional.of(ids(campaign)).filter(ids -> ids.size() >= women.size()));
    stage.figure("invited", women.size(), all.size());
    return all;
  }

  private List<String> ids(String campaign) {
    var ids = new ArrayList<String>();
    new Pages(officer.quietly())
        .each(
            ScreeningAppointmentsApi::new,
            (api, cursor) ->
                api.listScreeningInvitations(
                    campaign, null, cursor, 200, null, InvitationState.INVITED),
            PageInvitationView::getNextCursor,
            page -> page.getItems().forEach(invitation -> ids.add(invitation.getId())));
    return ids;
  }

  private void book(Voice woman, String session, String campaign) {
    var invitation = campaigns.invitation(woman, campaign);
    var booked = campaigns.book(woman, invitation, session).must(201);
    stage.figure("her appointment", "BOOKED", booked.getState());
  }

  private void bookOthers(List<String> invitations, String session) {
    var booked = 1L;
    for (var i = 0; i < invitations.size(); i += BULK) {
      var places =
          new BookScreeningPlaces()
              .items(
                  invitations.subList(i, Math.min(i + BULK, invitations.size())).stream()
                      .map(id -> Campaigns.place(id, session))
                      .toList());
      booked +=
          officer
              .call(
                  ScreeningAppointmentsApi::new, api -> api.bookScreeningAppointments(places, null))
              .must(207)
              .getItems()
              .stream()
              .filter(item -> item.getStatus() == 201)
              .count();
    }
    stage.figure("booked, one by herself", women.size(), booked);
  }

  private List<DayListEntry> dayList(String session) {
    var list = new ArrayList<DayListEntry>();
    new Pages(hospital)
        .each(
            ScreeningAppointmentsApi::new,
            (api, cursor) ->
                api.listScreeningAppointments(null, cursor, stage.today(), 200, session, null),
            PageDayListEntry::getNextCursor,
            page -> list.addAll(page.getItems()));
    stage.figure("on the hospital's day list", women.size(), list.size());
    return list;
  }

  private void confirm(List<String> suspected) {
    var doctor = stage.sample("doctor-2");
    for (var result : suspected) {
      var finding = new ConfirmScreeningResult().diagnosisCode(DIAGNOSIS).confirmedAt(stage.now());
      doctor
          .call(ScreeningResultsApi::new, api -> api.confirmScreeningResult(result, finding, null))
          .must(201);
    }
  }

  private void progress(String campaign) {
    var line =
        officer
            .call(
                ScreeningCampaignsApi::new,
                api -> api.getScreeningProgress(campaign, "hospital", "all"))
            .must(200)
            .getTotal();
    stage.figure("invited", women.size(), line.getInvited());
    stage.figure("booked", women.size(), line.getBooked());
    stage.figure("attended", women.size(), line.getAttended());
    stage.figure("confirmed", CONFIRMED, line.getConfirmed());
  }
}
