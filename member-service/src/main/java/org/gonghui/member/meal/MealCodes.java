package org.gonghui.member.meal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.gonghui.kit.sealing.Blind;
import org.gonghui.kit.sealing.BlindIndex;
import org.gonghui.kit.sealing.IndexedColumn;
import org.gonghui.kit.sealing.Place;
import org.gonghui.kit.sealing.SealedColumn;
import org.gonghui.kit.sealing.SealedColumns;
import org.gonghui.kit.sealing.Vault;
import org.gonghui.member.code.RandomCodes;

/// The codes that are shown where a meal is fetched, kept so that a stolen table shows none.
@ApplicationScoped
class MealCodes implements SealedColumns {
  private static final String FIELD = "mealCode";

  private final BlindIndex indexes;
  private final Vault vault;
  private final RandomCodes random;

  MealCodes(BlindIndex indexes, Vault vault, RandomCodes random) {
    this.indexes = indexes;
    this.vault = vault;
    this.random = random;
  }

  String next() {
    return random.next();
  }

  Blind index(String code) {
    return indexes.of(FIELD, RandomCodes.normalised(code));
  }

  byte[] seal(UUID meal, String code) {
    return vault.seal(code, place(meal));
  }

  String open(Meal meal) {
    return vault.open(meal.code(), place(meal.id()));
  }

  private static Place place(UUID meal) {
    return new Place("meal", "code", meal);
  }

  @Override
  public List<SealedColumn> columns() {
    return List.of(new SealedColumn("meal", "code", "id"));
  }

  @Override
  public List<IndexedColumn> indexes() {
    return List.of(
        new IndexedColumn(
            columns().getFirst(), FIELD, "code_odd", "code_even", RandomCodes::normalised));
  }
}
