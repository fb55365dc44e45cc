/// Partner systems: hospitals, certification agencies, banks, merchants.
@NullMarked
package org.gonghui.member.partner;

import org.jspecify.annotations.NullMarked;
