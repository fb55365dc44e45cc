/// The skill subsidy (T1): what the federation pays once for a verified certificate.
@NullMarked
package org.gonghui.training.subsidy;

import org.jspecify.annotations.NullMarked;
