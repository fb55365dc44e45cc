package org.gonghui.gateway;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import org.gonghui.testing.house.HouseRules;

@AnalyzeClasses(packages = "org.gonghui.gateway", importOptions = DoNotIncludeTests.class)
class HouseTest {
  @ArchTest static final ArchTests HOUSE = ArchTests.in(HouseRules.class);
}
