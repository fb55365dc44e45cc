package org.gonghui.member.benefit;

import java.util.List;

/// A version of the catalogue of benefits (M12).
record Catalogue(Term term, List<Benefit> benefits) implements Dated {}
