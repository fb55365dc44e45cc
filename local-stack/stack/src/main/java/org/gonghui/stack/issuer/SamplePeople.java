package org.gonghui.stack.issuer;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gonghui.stack.loading.Loaded;

/// The sample people of a local stack: all made up.
public final class SamplePeople {

  /// Another district than the one where the story plays.
  private static final String OTHER_DISTRICT = "210404";

  private static final List<SamplePerson> LISTED =
      List.of(
          staff("admin"),
          staff("officer"),
          new SamplePerson(
              "officer-b",
              List.of("officer"),
              Optional.of(OTHER_DISTRICT),
              Optional.empty(),
              false),
          staff("officer-2", "officer"),
          staff("reviewer"),
          staff("approver"),
          staff("finance"),
          staff("finance-2", "finance"),
          staff("auditor"),
          staff("operator"),
          partner("hospital", "hospital", "hospital", true),
          partner("hospital-b", "hospital", "hospital-b", true),
          partner("doctor", "hospital", "hospital", false),
          partner("doctor-2", "hospital", "hospital", false),
          partner("agency", "agency", "agency", false),
          partner("agency-b", "agency", "agency-b", false),
          partner("bank", "bank", "bank", true),
          partner("merchant", "merchant", "merchant", true),
          member("driver"),
          member("woman-1"),
          member("technician"));

  private SamplePeople() {}

  /// Finds a person; `woman-2`, `woman-3`, … are there as many as are asked for.
  public static Optional<SamplePerson> named(String name) {
    return LISTED.stream()
        .filter(person -> person.name().equals(name))
        .findFirst()
        .or(() -> name.matches("woman-[1-9][0-9]*") ? Optional.of(member(name)) : Optional.empty());
  }

  public static Stream<String> names() {
    return LISTED.stream().map(SamplePerson::name).map(n -> n.equals("woman-1") ? "woman-1 …" : n);
  }

  private static SamplePerson staff(String nameAndRole) {
    return staff(nameAndRole, nameAndRole);
  }

  private static SamplePerson staff(String name, String role) {
    return new SamplePerson(name, List.of(role), Optional.of(Loaded.ROOT), Optional.empty(), false);
  }

  private static SamplePerson partner(String name, String role, String partner, boolean machine) {
    return new SamplePerson(name, List.of(role), Optional.empty(), Optional.of(partner), machine);
  }

  private static SamplePerson member(String name) {
    return new SamplePerson(name, List.of("member"), Optional.empty(), Optional.empty(), false);
  }
}
