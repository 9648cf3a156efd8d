import type { Rule } from '../audit/rule.js';
import askBeforeGiving from './ask-before-giving.js';
import closedCircle from './closed-circle.js';
import excessAsks from './excess-asks.js';
import expiredWaiver from './expired-waiver.js';
import formalOnly from './formal-only.js';
import idleWaiver from './idle-waiver.js';
import inwardAccess from './inward-access.js';
import likeMindedNetwork from './like-minded-network.js';
import missingGoal from './missing-goal.js';
import missingLevel from './missing-level.js';
import missingMentee from './missing-mentee.js';
import oneSidedTies from './one-sided-ties.js';
import oneWayTie from './one-way-tie.js';
import openAsk from './open-ask.js';
import overdueContact from './overdue-contact.js';
import overdueReview from './overdue-review.js';
import overloadedPerson from './overloaded-person.js';
import poorFit from './poor-fit.js';
import powerlessSponsor from './powerless-sponsor.js';
import prematureCover from './premature-cover.js';
import pressedAfterNo from './pressed-after-no.js';
import selfIntroduced from './self-introduced.js';
import singleField from './single-field.js';
import singleOrganization from './single-organization.js';
import soleCover from './sole-cover.js';
import stalledStep from './stalled-step.js';
import thinCover from './thin-cover.js';
import unaskedNeed from './unasked-need.js';
import unaskedReferral from './unasked-referral.js';
import uncoveredNeed from './uncovered-need.js';
import undatedCover from './undated-cover.js';
import unevaluatedFit from './unevaluated-fit.js';
import unfollowedInterview from './unfollowed-interview.js';
import unheardCriticism from './unheard-criticism.js';
import unhelpedSkillGap from './unhelped-skill-gap.js';
import unnoticedMentor from './unnoticed-mentor.js';
import unratedNeed from './unrated-need.js';
import unscheduledContact from './unscheduled-contact.js';
import unservedGoal from './unserved-goal.js';
import unstatedHow from './unstated-how.js';
import unstatedWhy from './unstated-why.js';
import untappedChannel from './untapped-channel.js';
import unthankedHelp from './unthanked-help.js';
import untrustedConfidant from './untrusted-confidant.js';
import unusedProgram from './unused-program.js';

/** Every rule, in the order of the report. */
export const RULES: readonly Rule[] = [
  uncoveredNeed,
  soleCover,
  thinCover,
  unratedNeed,
  overloadedPerson,
  unaskedNeed,
  overdueReview,
  powerlessSponsor,
  untrustedConfidant,
  inwardAccess,
  prematureCover,
  poorFit,
  undatedCover,
  unstatedWhy,
  unstatedHow,
  unhelpedSkillGap,
  missingGoal,
  unservedGoal,
  oneSidedTies,
  singleOrganization,
  singleField,
  likeMindedNetwork,
  missingLevel,
  formalOnly,
  selfIntroduced,
  closedCircle,
  unnoticedMentor,
  unusedProgram,
  untappedChannel,
  unaskedReferral,
  stalledStep,
  unevaluatedFit,
  overdueContact,
  unscheduledContact,
  unthankedHelp,
  oneWayTie,
  askBeforeGiving,
  unheardCriticism,
  unfollowedInterview,
  pressedAfterNo,
  openAsk,
  excessAsks,
  missingMentee,
  expiredWaiver,
  idleWaiver,
];
