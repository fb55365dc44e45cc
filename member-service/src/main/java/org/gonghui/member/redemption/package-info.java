/// What card holders had of offers at merchants' (M8, M10).
@NullMarked
package org.gonghui.member.redemption;

import org.jspecify.annotations.NullMarked;
