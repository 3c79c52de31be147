// Words for what is private about one person, and for the ways in which people hand such a thing over.

/** Says by itself what is private: health, family, beliefs, whereabouts, secrets. */
export const STRONG: ReadonlySet<string> = new Set(
  `
maiden surname passport ssn ein spouse wife husband fiance fiancee child kid son daughter stepson stepdaughter kin emergency
salary mortgage loan wallet crypto bankruptcy pension payslip debt
pin password passcode otp passphrase fingerprint
allergy allergies allergic medication medications prescription prescriptions diagnosis diagnosed illness disease symptom symptoms blood weight bmi pulse sleep diet dietary
gluten vegan vegetarian genetic dna ancestry gene vaccine vaccination surgery therapy therapist dental dentist checkup pregnancy pregnant disability anxiety depression
glucose insulin cholesterol injury menstrual fertility sensitivity pill asthma diabetes epilepsy cancer
latitude longitude gps geotag exif itinerary
birth birthday dob gender ethnicity race religion nationality citizenship marital sexuality orientation
browsing voter electoral biometric retina voiceprint
`
    .trim()
    .split(/\s+/),
);

/** Private where other words say so: an address, an account, a log. */
export const WEAK: ReadonlySet<string> = new Set(
  `
name names nickname username handle login id license licence licens visa certification cert badge
email phone mobile number address postcode zip contact landline apartment house place
partner father mother mum mom mom's dad grandma grandad sister brother relative family
card account bank routing policy insurance coverage income credit score investment tax refund receipt order purchase transaction invoice billing payment payments subscription balance membership deposit
token key code answer question security authentication auth recovery
medical condition treatment hospital doctor health heart fitness steps calories phase seafood pain reliever
location position ip mac wifi ssid router trip travel flight hotel booking reservation commute parking stay staying destination
age employer company firm occupation job education degree school university language preference politics union hobby hobbies social twitter instagram facebook profile work
photo image video voice recording scan search face step count rate gift loyalty network plate political party holder vehicle chat log conversation history site url link calendar event appointment meeting contacts feedback review quote form data
serial imei device model firmware warranty error crash incident accident ticket
pet dog cat travel doc
`
    .trim()
    .split(/\s+/),
);

/** The writer's own, or one person's. */
export const MINE = /\b(?:my|mine|i|i'm|i've|me|myself)\b/;
/** A value is given: the verb that gives it. */
export const GIVES =
  /\b(?:is|are|was|shows?|includes?|has|have|indicates?|says|named|called|contains?|at|to|mentioned|visited|prefer|setup|ends|starts|averages?|reads|stored|equals)\b|[:=]/;

/** A value is described instead of written, so that a reader can work it out. */
export const DESCRIBES = new RegExp(
  [
    String.raw`\bthe one (?:with|like|starting|ending|avoiding|i |for|which|on|we)`,
    String.raw`\b(?:starting|starts|beginning|begins|ending|ends) (?:with|in)\b`,
    String.raw`\b(?:is|has|as) the same (?:as|name|of|full|id|number)\b|\bsame as\b|\bmatch(?:es)? the\b`,
    String.raw`\b(?:two|three|four|five|six|seven|eight|nine|ten|twelve|\d{1,2})[- ](?:digits?|characters|letters|numbers|zeros|ones)\b`,
    String.raw`\b(?:letters|characters|mixed) (?:and|characters)\b|\band (?:numbers|digits)\b|\bnamed after\b`,
    String.raw`\bin the (?:mid )?\d0s\b|\b(?:latitude|longitude|north|south|west) (?:\d|around|about)`,
    String.raw`\b(?:around|about) (?:\d|one|two|three|four|five|six|seven|eight|a quarter|half|latitude)`,
    String.raw`, the [a-z0-9' ]{1,24} (?:one|type|series|option)\b|\blike (?:the (?:email|name)|my|mine)\b`,
  ].join('|'),
);

const VERBS =
  'use|add|note|check|review|share|confirm|link|submit|see|post|send|update|process|connect|save|verify|show|store|keep|register|apply|log|record|pull|charge|reset|cancel|clear|track|refund|apply|pair|call|ship|book|enable|has';
const NOUN = '(?:the |my |your |an? |is )?(?:[a-z-]{2,14} )?[a-z-]{2,16}';
const PURPOSES =
  'verification|verify|validation|update|claim|balance|payment|check|device|account|profile|app|service|software|integration|transfer|deposit|purchase|invoice|note|setup|unlock|question|authentication|auth|records?|system|log|image|photo|thread|error|review|message|calendar|form|media|social media|twitter|history|support|trip|stay|use|bank|reset|order|product|session|data|report|file|list|database|connection|troubleshooting|location|match|alert|plan|dna|insurance|access|login|security|backup|warranty|repair|refund|tax|billing|delivery|shipping|school|travel|eligibility|application|benefits|sync|tracking|reference|identification|registration|watch|tracker|scale|wearable|website|portal|box|survey';

/** The sentence ends by handing it over: `…, add it to my profile.`, `…, for the verification.` */
export const HANDS_OVER = new RegExp(
  `,\\s(?:(?:${VERBS}) (?:it|its|now|this|that|me|her|him|them|details|pls|please|to ${NOUN}|the ${NOUN})(?: (?:pls|please|accordingly|(?:in|to|from|for|with) ${NOUN}))?|(?:use )?(?:for|per|as per) ${NOUN}|(?:from|in|on|with|which) (?:the |my |your |an? |is )?(?:[a-z-]{2,14} )?(?:${PURPOSES}))[.!]?$`,
);
/** The sentence ends in a purpose or a place that data are put in. */
export const PURPOSE = new RegExp(` (?:for|from|in|to|on) (?:the |my |your |an? )?(?:[a-z-]{2,14} )?(?:${PURPOSES})[.!]?$`);
/** The sentence begins with the request to take it. */
export const REQUESTS =
  /^(?:please |pls )?(?:use|add|link|note|share|send|update|submit|process|verify|check|review|ship|transfer|validate|show|connect|forward|setup|troubleshoot|confirm|charge|save|include|register|pay|store)\b/;
/** Not a person's own at all: tests, samples, defaults. */
export const UNREAL =
  /\b(?:test|testing|demo|default|example|examples|sample|dummy|placeholder|empty|generic|without|none|not recommended|avoid it)\b/;
