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
photo image video voice recording chat log conversation history site url link calendar event appointment meeting contacts list feedback review quote form data
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
  /\b(?:is|are|was|shows?|includes?|has|have|indicates?|says|named|called|contains?|at|to|mentioned|visited|prefer|setup|ends|starts)\b|[:=]/;
/** A value is described instead of written, so that a reader can work it out. */
export const DESCRIBES =
  /\bthe one (?:with|like|starting|ending|i|from|avoiding|to|for|that|which|on|we)\b|\b(?:starting|starts|beginning|begins|ending|ends) (?:with|in|at)\b|\bsame as\b|\bthe same\b|\bmatch(?:es)?\b|\b(?:two|three|four|five|six|seven|eight|nine|ten|twelve)[- ]digits?\b|\b\d+ digits\b|\b(?:two|three|four|five|six|seven|eight|nine|ten|twelve|mixed) (?:characters|letters|numbers)\b|\bletters and (?:numbers|digits)\b|\band (?:numbers|digits)\b|\bfollowed by\b|\bgroups of\b|\bnamed after\b|\bin the (?:mid )?\d0s\b|\b(?:around|about|near) (?:\d|one|two|three|four|five|six|seven|eight|a quarter|half)|\b(?:series|one),? with\b|\bone$|\blike (?:the|my|mine|'[a-z]|[a-z]+, )/;
/** It is handed over for a purpose: `add it to my profile`, `for the verification`. */
export const HANDS_OVER =
  /^(?:please |pls |can you |and )?(?:use|add|link|note|share|send|update|submit|process|verify|check|save|ship|transfer|validate|show|include|connect|forward|setup|set up|troubleshoot|visited|staying|confirm|confirmation|for|from|feedback|the|last)\b|\b(?:add|note|review|check|use|see|share|link|submit|post|confirm|save|keep|show|connect|process|update|chk|rvw|shr|cnfrm|sbmt|nte) (?:it|now|this|the list|the profile|the records|the balance|pls|please|her|him|them)\b|[, ](?:for|from|in|to|on|frm|fr) (?:the |my |your |an? |our )?(?:[a-z]+ )?(?:verification|verify|validation|vldtn|update|updt|claim|balance|payment|paymnt|check|chk|checking|device|dvce|account|acct|profile|prfl|app|service|srvce|software|integration|transfer|deposit|purchase|invoice|note|setup|use|unlock|question|authentication|auth|ath|purpose|records?|system|log|image|photo|local|call|post|thread|error|review|message|calendar|ancestry|form|media|twitter|history|support|case|trip|stay|name|info|match|alert|plan|reports?)\b/;
/** Not a person's own at all: tests, samples, defaults. */
export const UNREAL =
  /\b(?:test|testing|demo|default|example|examples|sample|dummy|placeholder|empty|generic|without|wtht|none|not recommended|avoid it)\b/;
