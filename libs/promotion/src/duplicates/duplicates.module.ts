import { Module } from '@nestjs/common';
import { InvestorSightModule } from '../claims/investor-sight.module.js';
import { FindDuplicates } from './find-duplicates.query.js';
import { InvestorNames } from './investor-names.service.js';

/** Is this company here already? */
@Module({
  imports: [InvestorSightModule],
  providers: [FindDuplicates, InvestorNames],
  exports: [FindDuplicates, InvestorNames],
})
export class DuplicatesModule {}
