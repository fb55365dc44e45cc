package org.gonghui.system;

import java.util.List;
import java.util.Map;
import org.gonghui.client.api.JoiningApi;
import org.gonghui.stack.client.Voice;
import org.gonghui.stack.story.Joining;
import org.gonghui.stack.story.Stage;

/// What a merchant does with the cards, tickets and meals of a courier.
///
/// @param partner the merchant's id
record MerchantWrites(Stage stage, Voice merchant, String partner, String city) {

  private static final Map<String, String> PRICE = Map.of("amount", "50.00", "currency", "CNY");

  /// @param number of the courier among made-up people
  void play(Joining joining, int number) {
    var courier = joining.verified("courier", number, "赵某", false);
    var application = joining.application().employmentForm("COURIER");
    courier
        .call(JoiningApi::new, api -> api.applyForMembership(Voice.key(), application))
        .must(201);
    merchant.post("/v1/card-checks", Map.of("code", shown(courier))).must(200);
    var officer = stage.staff("officer", city);
    var bargain = new Bargain(stage, officer, city);
    var offer = bargain.offer(bargain.contract(partner));
    redeem(courier, offer);
    settle(courier, offer);
    feed(courier, new StationsOfCity(stage, officer, city));
    letIn(courier, officer);
  }

  private static String shown(Voice member) {
    return member.post("/v1/me/card/codes", Map.of()).must(201).text("code");
  }

  /// Shows the card and has what the merchant offers.
  void redeem(Voice member, String offer) {
    var wanted = Map.of("code", shown(member), "offerId", offer, "amount", PRICE);
    merchant.postOnce("/v1/redemptions", wanted).must(201);
  }

  private void settle(Voice courier, String offer) {
    var code = courier.post("/v1/me/card/offline-codes", Map.of()).must(201).text("code");
    var had = Map.of("code", code, "offerId", offer, "amount", PRICE, "redeemedAt", stage.now());
    merchant.post("/v1/card-settlements", Map.of("items", List.of(had))).must(207);
  }

  private void feed(Voice courier, StationsOfCity stations) {
    var meal = stations.mealToday(stations.add("暖心驿站"));
    var code = courier.postOnce("/v1/me/meals", meal).must(201).text("code");
    merchant.post("/v1/meal-redemptions", Map.of("code", code)).must(200);
  }

  private void letIn(Voice courier, Voice officer) {
    var item = new Giveaway(stage, courier).published(officer, city).text("items/0/id");
    var ticket = courier.postOnce("/v1/me/tickets", Giveaway.wish(item)).must(201).text("id");
    var code = courier.get("/v1/me/tickets/" + ticket).must(200).text("code");
    merchant.post("/v1/ticket-redemptions", Map.of("code", code, "itemId", item)).must(200);
  }
}
