package org.gonghui.stack.story;

import static org.gonghui.client.model.OrganizationType.ENTERPRISE_UNION;
import static org.gonghui.client.model.OrganizationType.FEDERATION;
import static org.gonghui.client.model.OrganizationType.INDUSTRY_FEDERATION;

import java.util.List;
import java.util.stream.IntStream;
import org.gonghui.client.api.OrganizationsApi;
import org.gonghui.client.model.Organization;
import org.gonghui.client.model.OrganizationPatch;
import org.gonghui.client.model.OrganizationType;
import org.gonghui.stack.client.Voice;
import org.gonghui.stack.story.Unions.Enterprise;

/// Step 1 (M6, M7): a tree of unions, and a subtree that moves.
public final class FoundUnions {
  private static final String DIVISION = "210400";
  private static final int ENTERPRISES = 24;

  private final Stage stage;
  private final Voice admin;

  public FoundUnions(Stage stage) {
    this.stage = stage;
    this.admin = stage.sample("admin");
  }

  /// Founds them; the count of each part is compared.
  public Unions play() {
    stage.title(
        1,
        "Unions: a tree of areas, an industry federation beside it, a subtree that moves (M6, M7)");
    var province = stage.cast().organization("210000");
    var city = found("抚顺市总工会", FEDERATION, province, DIVISION);
    var first = found("新抚区总工会", FEDERATION, city, "210402");
    var second = found("东洲区总工会", FEDERATION, city, "210403");
    var industry = found("纺织行业工会联合会", INDUSTRY_FEDERATION, city, DIVISION);
    var town = found("千金街道总工会", FEDERATION, first, "210402001");
    var enterprises =
        IntStream.range(0, ENTERPRISES).mapToObj(n -> enterprise(town, industry, n)).toList();
    count("enterprise unions below the first district", first, ENTERPRISES);
    move(town, second);
    count("… after the town moved", first, 0);
    count("… below the second district", second, ENTERPRISES);
    count("… below the industry federation", industry, ENTERPRISES);
    return new Unions(city, second, enterprises);
  }

  private String found(String name, OrganizationType type, String parent, String division) {
    return add(
        admin,
        new Organization()
            .name(name + "（演示 " + stage.run() + "）")
            .type(type)
            .parentId(parent)
            .divisionCode(division));
  }

  private Enterprise enterprise(String town, String industry, int n) {
    var code = MadeUp.creditCode("210402", stage.run(), n);
    var union =
        new Organization()
            .name("抚顺第" + (n + 1) + "纺织厂工会（演示 " + stage.run() + "）")
            .type(ENTERPRISE_UNION)
            .parentId(town)
            .industryParentIds(List.of(industry))
            .divisionCode("210402001")
            .creditCode(code)
            .headcount(120)
            .hardshipEnterprise(true);
    return new Enterprise(add(admin.quietly(), union), code);
  }

  private static String add(Voice admin, Organization union) {
    return admin
        .call(OrganizationsApi::new, api -> api.addOrganization(union, null))
        .must(201)
        .getId();
  }

  private void move(String town, String parent) {
    var seen = admin.call(OrganizationsApi::new, api -> api.getOrganization(town)).seen();
    admin
        .call(
            OrganizationsApi::new,
            api -> api.changeOrganization(town, seen, new OrganizationPatch().parentId(parent)))
        .must(200);
  }

  private void count(String what, String ancestor, int expected) {
    var page =
        admin
            .call(
                OrganizationsApi::new,
                api ->
                    api.listOrganizations(ancestor, null, null, null, 200, null, ENTERPRISE_UNION))
            .must(200);
    stage.figure(what, expected, page.getItems().size());
  }
}
