package org.gonghui.member.meal;

import jakarta.inject.Singleton;
import java.util.List;
import org.gonghui.kit.sealing.BlindIndex;
import org.gonghui.kit.sealing.IndexedColumn;
import org.gonghui.kit.sealing.SealedColumn;
import org.gonghui.kit.sealing.SealedColumns;
import org.gonghui.kit.sealing.Vault;
import org.gonghui.member.code.RandomCodes;
import org.gonghui.member.code.SealedCodes;

/// The codes that are shown where a meal is fetched.
@Singleton
class MealCodes extends SealedCodes implements SealedColumns {
  MealCodes(BlindIndex indexes, Vault vault, RandomCodes random) {
    super(indexes, vault, random, "meal", "mealCode");
  }

  @Override
  public List<SealedColumn> columns() {
    return List.of(column());
  }

  @Override
  public List<IndexedColumn> indexes() {
    return List.of(indexedColumn());
  }
}
