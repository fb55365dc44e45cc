package org.gonghui.member.listing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gonghui.member.StationsOfUnion;
import org.gonghui.testing.LocalStackResource;
import org.gonghui.testing.Token;
import org.junit.jupiter.api.Test;

/// Stations by a list (M7: 24 stations).
@QuarkusTest
@WithTestResource(LocalStackResource.class)
class StationListIT {
  private static final String HEADER = "类型,名称,地址,行政区划代码,纬度,经度,服务项目,开放时间\n";

  private final StationsOfUnion stations = new StationsOfUnion();

  @Test
  void twentyFourStationsAreAddedByAList() {
    var lists = new Lists(Token.of("officer").org(stations.union()).sign());
    var path = "/v1/station-imports?organization=" + stations.union();
    var rows =
        IntStream.range(0, 24)
            .mapToObj(n ->
                "服务站,第%d服务站,人民路%d号,320200,31.5%02d,120.3,REST,1-5 08:30-17:30".formatted(n, n, n))
            .collect(Collectors.joining("\n"));
    Lists.assertFigures(lists.taken(path, HEADER + rows), 24, 0);
    var again = lists.taken(path, HEADER + rows + "\n亭,一,二,320200,31,120,,\n");
    Lists.assertFigures(again, 0, 25);
    assertThat(lists.rejected(again)).contains("2,name,ALREADY_KNOWN", "26,kind,INVALID_VALUE");
    stations
        .officer()
        .get("/v1/stations?limit=100&organization=" + stations.union())
        .then()
        .statusCode(200)
        .body("items.size()", equalTo(24))
        .body("items[0].hours.weekly.size()", equalTo(5))
        .body("items[0].services", equalTo(List.of("REST")));
  }
}
