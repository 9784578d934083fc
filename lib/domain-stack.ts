/** The domain: SES's sending identity and the DNS records that authenticate it. A stack of its own, because it rarely changes. */
import { CfnOutput, Stack, type StackProps } from 'aws-cdk-lib';
import { CfnRecordSet, HostedZone, type IHostedZone, MxRecord, TxtRecord } from 'aws-cdk-lib/aws-route53';
import { DkimIdentity, EasyDkimSigningKeyLength, EmailIdentity, Identity } from 'aws-cdk-lib/aws-ses';
import type { Construct } from 'constructs';
import type { Facts } from './facts.ts';

const SPF = 'v=spf1 include:amazonses.com ~all';
const DMARC = 'v=DMARC1; p=reject; adkim=r; aspf=r';

interface Record {
  readonly id: string;
  readonly name: string;
  readonly type: 'CNAME' | 'MX' | 'TXT';
  readonly value: string;
}

export class DomainStack extends Stack {
  constructor(scope: Construct, id: string, { facts, ...props }: StackProps & { readonly facts: Facts }) {
    super(scope, id, { description: 'Afterword: the domain', ...props });
    const { domain, hostedZone } = facts;
    const identity = new EmailIdentity(this, 'Identity', {
      identity: Identity.domain(domain),
      dkimIdentity: DkimIdentity.easyDkim(EasyDkimSigningKeyLength.RSA_2048_BIT),
      mailFromDomain: `bounce.${domain}`,
    });
    const records: readonly Record[] = [
      ...identity.dkimRecords.map(
        ({ name, value }, place): Record => ({ id: `Dkim${place + 1}`, name, type: 'CNAME', value }),
      ),
      { id: 'MailIn', name: domain, type: 'MX', value: `inbound-smtp.${this.region}.amazonaws.com` },
      { id: 'BounceMx', name: `bounce.${domain}`, type: 'MX', value: `feedback-smtp.${this.region}.amazonses.com` },
      { id: 'BounceSpf', name: `bounce.${domain}`, type: 'TXT', value: SPF },
      { id: 'Dmarc', name: `_dmarc.${domain}`, type: 'TXT', value: DMARC },
    ];
    if (hostedZone === null) {
      for (const record of records) new CfnOutput(this, `Dns${record.id}`, { value: written(record) });
      return;
    }
    const zone = HostedZone.fromHostedZoneAttributes(this, 'Zone', {
      hostedZoneId: hostedZone.id,
      zoneName: hostedZone.name,
    });
    for (const record of records) this.#make(zone, record);
  }

  #make(zone: IHostedZone, { id, name, type, value }: Record): void {
    const recordName = `${name}.`;
    if (type === 'MX') new MxRecord(this, id, { zone, recordName, values: [{ priority: 10, hostName: value }] });
    else if (type === 'TXT') new TxtRecord(this, id, { zone, recordName, values: [value] });
    // DKIM record names are only known at deployment.
    else
      new CfnRecordSet(this, id, {
        hostedZoneId: zone.hostedZoneId,
        name,
        type,
        ttl: '1800',
        resourceRecords: [value],
      });
  }
}

/** A record as text, to copy into another zone: 'bounce.x.example MX 10 feedback-smtp...'. */
function written({ name, type, value }: Record): string {
  if (type === 'MX') return `${name} MX 10 ${value}`;
  return type === 'TXT' ? `${name} TXT "${value}"` : `${name} CNAME ${value}`;
}
