package org.gonghui.member.membership;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.gonghui.kit.problem.Refusal;
import org.gonghui.kit.time.BusinessDay;
import org.gonghui.member.MemberProblem;

/// What a person is known by, where an officer has seen that it is another: for the feature that decides it. The person is
/// held by then.
@ApplicationScoped
public class CorrectionDesk {
  private final People people;
  private final Memberships memberships;
  private final IdentitySeal seal;
  private final MemberNews news;
  private final BusinessDay day;

  CorrectionDesk(
      People people, Memberships memberships, IdentitySeal seal, MemberNews news, BusinessDay day) {
    this.people = people;
    this.memberships = memberships;
    this.seal = seal;
    this.news = news;
    this.day = day;
  }

  /// @param name of a [PersonName]
  @Transactional
  public void rename(UUID member, String name) {
    var person = person(member);
    person.rename(seal.sealName(member, name));
    tell(person);
  }

  /// @param phone of a [MobilePhone]
  /// @return the phone that stood there
  @Transactional
  public String rephone(UUID member, String phone) {
    var person = person(member);
    var former = seal.phone(member, person.phone());
    person.rephone(seal.sealPhone(member, phone));
    people.flush();
    return former;
  }

  /// @param number of an [IdNumber]
  /// @throws Refusal 409 `NUMBER_OF_ANOTHER`
  @Transactional
  public void renumber(UUID member, String number) {
    var valid =
        switch (IdNumber.read(number, day.today())) {
          case IdNumber.Reading.Valid(var read) -> read;
          case IdNumber.Reading.Invalid(var fault) ->
              throw new IllegalStateException("a kept number was valid when it came: " + fault);
        };
    var index = seal.index(valid);
    if (people.byNumber(index).isPresent()) {
      throw new Refusal(MemberProblem.NUMBER_OF_ANOTHER);
    }
    var person = person(member);
    person.renumber(seal.sealNumber(member, valid), index, valid);
    tell(person);
  }

  private void tell(Person person) {
    memberships.live(person.id()).ifPresent(membership -> news.tell(membership, person));
  }

  private Person person(UUID member) {
    return people.locked(member).orElseThrow(Refusal::notFound);
  }
}
