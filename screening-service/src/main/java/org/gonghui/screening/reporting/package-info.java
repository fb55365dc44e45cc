/// How far a campaign is, computed from its records.
@NullMarked
package org.gonghui.screening.reporting;

import org.jspecify.annotations.NullMarked;
