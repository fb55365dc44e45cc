package org.gonghui.member.listing;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.gonghui.member.CreditCodes;
import org.gonghui.member.Unions;
import org.gonghui.testing.Database;
import org.gonghui.testing.LocalStackResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Merchants by a list (M8).
@QuarkusTest
@WithTestResource(LocalStackResource.class)
class MerchantListIT {
  private final Unions unions = new Unions();
  private UUID city = new UUID(0, 0);
  private Lists lists = new Lists("");

  @BeforeEach
  void found() {
    city = unions.federation("昆明市总工会", "530100");
    lists = new Lists(unions.token());
  }

  private String path() {
    return "/v1/merchant-imports?organization=" + city;
  }

  private long merchants() {
    return Database.number(
        "select count(*) from partner p join scope_closure c on c.descendant = p.organization_id where p.kind = 'MERCHANT' and p.state = 'ACTIVE' and c.ancestor = ?",
        city);
  }

  @Test
  void goodOnesAreAddedAndTheOthersNamed() {
    var code = CreditCodes.next();
    unions.enterprise("商城工会", "530102", code, city);
    var elsewhere = new Unions().federation("别处总工会", "530200");
    var file =
        "name,union\n理发店,\n影院,%s\n理发店,\n理发店,%s\n书店,%s\n药店,nobody\n%s,\n"
            .formatted(code, code, elsewhere, "长".repeat(201));
    var ended = lists.taken(path(), file);
    Lists.assertFigures(ended, 3, 4);
    assertThat(lists.rejected(ended))
        .containsExactly(
            "4,name,ALREADY_KNOWN",
            "6,union,UNION_OUT_OF_SCOPE",
            "7,union,UNKNOWN_UNION",
            "8,name,TOO_LONG");
    assertThat(merchants()).isEqualTo(3);
  }

  @Test
  void theSameListAgainAddsNobody() {
    var file = "名称\n洗车行\n家政\n";
    Lists.assertFigures(lists.taken(path(), file), 2, 0);
    Lists.assertFigures(lists.taken(path(), file), 0, 2);
    assertThat(merchants()).isEqualTo(2);
  }
}
