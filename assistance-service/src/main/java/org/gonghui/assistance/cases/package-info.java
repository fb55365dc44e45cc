/// One life cycle of a case for every programme: apply, evidence, review, approve, pay.
@NullMarked
package org.gonghui.assistance.cases;

import org.jspecify.annotations.NullMarked;
