package org.gonghui.member.benefit;

/// What is published in versions.
interface Dated {
  Term term();
}
