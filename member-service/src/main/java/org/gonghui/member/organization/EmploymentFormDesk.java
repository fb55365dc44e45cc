package org.gonghui.member.organization;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/// Use cases of the list of employment forms.
@ApplicationScoped
class EmploymentFormDesk {
  private final EmploymentForms forms;

  EmploymentFormDesk(EmploymentForms forms) {
    this.forms = forms;
  }

  @Transactional
  List<EmploymentForm> all() {
    return forms.all();
  }
}
