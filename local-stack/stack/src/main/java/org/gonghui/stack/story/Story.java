package org.gonghui.stack.story;

import java.util.List;
import org.gonghui.stack.client.Voice;

/// The nine steps, each as a client sees it.
public final class Story {
  private final Stage stage;

  public Story(Stage stage) {
    this.stage = stage;
  }

  public void play() {
    var unions = new FoundUnions(stage).play();
    var women = new ListBecomesMembers(stage, unions).play();
    new DriverJoins(stage).play();
    var screened = new Screening(stage, unions, women).play();
    var treasury = new Treasury(stage);
    var fund = treasury.open("CARE", "女职工关爱资金", unions.city(), "CONDOLENCE", "60000.00");
    var cases = new MoneyFindsHer(stage, screened.confirmed(), women).play();
    new BankPays(stage, treasury, screened.confirmed(), women).play(fund, cases);
    new Relief(stage, treasury, women).play(unions.city());
    var technician = new CertificatePays(stage, treasury, unions).play();
    new Inbox(stage).play(screened.confirmed().getFirst(), technician);
  }

  /// The first woman on the list, who went through all of it.
  public Voice firstWoman() {
    return stage.member(Screening.loginOf(0)).quietly();
  }

  /// The subject of her login.
  public String firstSubject() {
    return stage.subject(Screening.loginOf(0));
  }

  /// What of the first woman on the list must stand nowhere in plain: her name, id number, phone, account and diagnosis.
  public List<String> personalData() {
    var first = ListBecomesMembers.first(stage.run());
    return List.of(
        first.name(),
        first.idNumber(),
        first.phone(),
        Treasury.account(stage.run() * 10_000),
        Screening.DIAGNOSIS);
  }
}
