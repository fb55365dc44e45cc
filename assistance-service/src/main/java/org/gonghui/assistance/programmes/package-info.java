/// Programmes as policies: facts in, an assessment out.
@NullMarked
package org.gonghui.assistance.programmes;

import org.jspecify.annotations.NullMarked;
