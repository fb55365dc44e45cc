@NullMarked
package org.gonghui.member.redemption;

import org.jspecify.annotations.NullMarked;
